/** The evidence library: files kept where they can be erased, each known by what is in it. */
export { describeFile, largestEvidence, type DescribedFile } from './described-file.ts'
export { endingsTaken, kindName } from './file-kinds.ts'
export {
  keepEvidence,
  keeper,
  takeOutEvidence,
  type GivenEvidence,
  type KeptInLibrary,
  type TakenOut
} from './keep-evidence.ts'
export { evidenceFile, leftToErase, libraryOf, type EvidenceFile, type LibraryPiece } from './library.ts'
