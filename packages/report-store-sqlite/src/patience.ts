/** How long, in milliseconds, other processes are waited for. */
export const patience = 5_000
