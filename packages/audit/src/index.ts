/** A history as a transparency log, for whoever trusts nothing: its tree, proofs, signed checkpoints, trust, and witnesses. */
export type { Fault } from './fault.ts'
export { base64OfHash, emptyRoot, hashOfBase64, hashOfLeaf, leafHash, nodeOf, type Hash } from './hash.ts'
export { appendLeaf, emptyRange, rootOf, type CompactRange } from './tree/compact-range.ts'
export { consistencyProof, inclusionProof, rootAt, type NodeAt } from './tree/prove.ts'
export type { Span, Subtree } from './tree/span.ts'
export { placeInTile, tilePath, tilesOf, tileWidth, type Tile } from './tree/tile.ts'
export { verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from './tree/verify.ts'
export { nodeIn, wholeTree, type WholeTree } from './tree/whole-tree.ts'
export { addsSignatures } from './notes/adds-signatures.ts'
export { checkpointText, parseCheckpoint, type Checkpoint } from './notes/checkpoint.ts'
export { parseVkey, verifierKey, vkeyOf, type Use, type VerifierKey } from './notes/key.ts'
export { noteText, parseNote, type Note, type NoteSignature } from './notes/note.ts'
export { parseTrust } from './notes/parse-trust.ts'
export {
  parseProofFile,
  proofFileText,
  verifyCheckpoint,
  verifyProofFile,
  type ProofFile,
  type Proved
} from './notes/proof-file.ts'
export { newPrivateKey, signerOf, type Signer } from './notes/sign.ts'
export { trusted, type Quorum, type Trust } from './notes/trust.ts'
export { verifyNote, type Verified } from './notes/verify-note.ts'
export { rotationNote, trustAt } from './notes/rotation.ts'
export { parseHeads, type Heads } from './heads/heads-note.ts'
export { sealHeads, type SealingFailure } from './heads/seal-heads.ts'
export {
  askWitness,
  keepCosigned,
  requestToCosign,
  witnessAddresses,
  type AskingFailure,
  type AskingWitness,
  type WitnessAddress,
  type WitnessAhead,
  type WitnessUnavailable
} from './ask-witness.ts'
export { inMemoryWitnessStore, witnessing, type WitnessStore } from './witness-store.ts'
export { cosign, type Witness, type WitnessAnswer } from './witness.ts'
export { followLog, type FollowedLog, type FollowLogFailure } from './log/follow-log.ts'
export { inMemoryLogStore } from './log/in-memory.ts'
export { keepLog, type Clock, type KeepingFailure, type KeepingLog, type LogStanding } from './log/keep-log.ts'
export { keysOfLog, type LogKeys } from './log/keys-of-log.ts'
export type * from './log/log-store.ts'
export { consistencyInLog, inclusionInLog, rootOfLog } from './log/prove-from-log.ts'
export { readEvent, type NotWhole, type WhatIsWrong } from './log/read-event.ts'
export { rebuildLog, type RebuildFailure } from './log/rebuild-log.ts'
export { rotateKey } from './log/rotate-key.ts'
export { signLog, type SigningFailure, type SigningLog } from './log/sign-log.ts'
export { checkpointTimes, type CheckpointTime } from './checkpoint-times.ts'
export { placesInLog, type PlaceOfEvent } from './places-in-log.ts'
export { receiptOf, type NotInLog, type ReceiptFailure } from './receipt-of.ts'
export { verifyReceipt, type Receipted } from './verify-receipt.ts'
export { verifierText } from './verifier-text.ts'
export { verifyStore, type VerifyFailure, type VerifyingStore, type Whole } from './verify/verify-store.ts'
export { kindsAboutACommunity } from './bundle/community-scope.ts'
export { bundleOf, type Bundling, type BundlingLog } from './bundle/bundle-of.ts'
export { asBundled } from './bundle/as-bundled.ts'
export type { FigureLine } from './bundle/figure-line.ts'
export type { BundlingFailure } from './bundle/logged-events.ts'
export type { LineOf } from './bundle/bundle-line.ts'
export { verifyBundle, type BundleFailure, type BundleWhole } from './bundle/verify-bundle.ts'
