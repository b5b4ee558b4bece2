/** Why something handed to an auditor is not accepted. What it says never repeats more of the input than a name. */
export type Fault =
  /** It does not follow its format: no statement is made about what it meant. */
  | { readonly type: 'Malformed'; readonly says: string }
  /** A proof that does not lead to the root it is held against. */
  | { readonly type: 'NotProved'; readonly says: string }
  /** A signature of a known key that does not fit what is signed. */
  | { readonly type: 'SignatureWrong'; readonly says: string }
  /** Too few of those whose word is asked for have signed. */
  | { readonly type: 'QuorumMissing'; readonly says: string }
  /** An algorithm that this program does not know. */
  | { readonly type: 'CannotTell'; readonly says: string }

export const malformed = (says: string): Fault => ({ type: 'Malformed', says })
export const notProved = (says: string): Fault => ({ type: 'NotProved', says })
