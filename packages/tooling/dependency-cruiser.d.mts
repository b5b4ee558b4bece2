/** What the boundary rules hold, for whoever reads them. */
declare const boundaries: { readonly forbidden: ReadonlyArray<{ readonly name: string; readonly comment: string }> }
export default boundaries
