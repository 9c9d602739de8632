// Apart from the schemas, so that a page can know a limit without loading the schema library.

/** As many EC2 calls as one plan may hold. */
export const MAX_PLAN_STEPS = 5000;
