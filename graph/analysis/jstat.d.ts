// The one function of jstat that is used; the package brings no types. May import: nothing.
// Invariant: what is declared here is what the package does.
declare module 'jstat' {
  const jstat: {
    readonly gamma: {
      /** Quantile of the Gamma distribution: the value below which lies the part `p`, from 0 to 1. */
      inv(p: number, shape: number, scale: number): number;
    };
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default jstat;
}
