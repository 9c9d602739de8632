/** What `--help` answers. */
export const HELP = `The embedded EC2: EC2's Query API on this machine, for the AWS CLI, boto3 and the SDKs.

  --port NUMBER         where it listens; 0 is any free port (8520)
  --host ADDRESS        the address it listens on (127.0.0.1)
  --data DIR|memory     a directory that keeps its state, or memory (memory)
  --accounts LIST       id:access-key:secret,… or @FILE with the same as JSON (two example accounts)
  --seed NAME           empty, demo, or fleet:N for N instances (empty)
  --transitions MS      how long states such as pending last, as in 500 or 0..2000 (1000..3000)
  --consistency MODE    when reads know of a change: strong, at once; eventual:MS, after MS milliseconds
                        at most; stale:MS, after exactly so many (strong)
`;
