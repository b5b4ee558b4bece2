/** The network's gatherings: forums, trainings, workshops and community meetings, with who booked and who came. */
export { gathering } from './aggregate.ts'
export type {
  AnnounceGathering,
  BookPlace,
  CancelGathering,
  CancelPlace,
  ChangePlaces,
  GatheringCommand,
  MoveGathering,
  RecordAttendance,
  SubstituteAttendee
} from './commands.ts'
export type {
  AttendanceRecorded,
  AttendeeSubstituted,
  GatheringAnnounced,
  GatheringCancelled,
  GatheringEvent,
  GatheringMoved,
  PlaceBooked,
  PlaceCancelled,
  PlacesChanged,
  PlaceTakenFromWaitingList,
  PutOnWaitingList,
  WaitingListLeft
} from './events.ts'
export type { GatheringFacts } from './facts.ts'
export type { FreePlaces, GatheringKind, GatheringMode, LostPlace, PriceOfPlace } from './parts.ts'
export type { GatheringRefusal } from './refusals.ts'
export { freePlacesLeft, type FreePlacesLeft } from './prices.ts'
export { taken, type Booking, type Gathering, type GatheringToCome } from './state.ts'
