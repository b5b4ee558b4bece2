/** The evidence library: files kept where they can be erased, each known by what is in it. */
export { describeFile, largestEvidence, sha256OfBytes, type DescribedFile } from './described-file.ts'
export { endingsTaken, kindName, kindsOfFiles } from './file-kinds.ts'
export { libraryInCycle, type PieceInCycle, type ShownFor } from './in-cycle.ts'
export {
  keepEvidence,
  keeper,
  takeOutEvidence,
  type GivenEvidence,
  type KeptInLibrary,
  type TakenOut
} from './keep-evidence.ts'
export { evidenceFile, leftToErase, libraryOf, type EvidenceFile, type LibraryPiece } from './library.ts'
export { openersOfShown, shownEvidence, type AskShown, type ShownFile } from './shown.ts'
