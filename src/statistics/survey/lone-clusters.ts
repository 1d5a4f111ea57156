/**
 * What may be done where a stratum has a single cluster, from which no variance can be told: withhold the estimate (`refuse`), take
 * the stratum to add none (`remove`, and `certainty` when the cluster was sure to be drawn), measure the cluster from the mean of the
 * whole sample (`adjust`, which errs to the safe side), or take the stratum to add as much as the others do on average (`average`).
 */
export const LONE_CLUSTER_POLICIES = ["refuse", "remove", "certainty", "adjust", "average"] as const;
/** What is done where a stratum has a single cluster. */
export type LoneClusterPolicy = (typeof LONE_CLUSTER_POLICIES)[number];
