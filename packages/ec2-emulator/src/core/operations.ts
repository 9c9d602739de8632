/** Whether an operation only looks, going by the verbs EC2 names its operations with. */
export function isRead(operation: string): boolean {
  return /^(Describe|Get|List|Search)[A-Z]/.test(operation);
}
