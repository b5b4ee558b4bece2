/** The JSON form of what is asked of a community's profile and of what has happened to it. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { CommunityModel } from '../values/community-model.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Country } from '../values/country.ts'
import { Cycle } from '../values/cycle.ts'
import { EvidenceId } from '../values/evidence-id.ts'
import { OpaqueId } from '../values/opaque-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Provider } from '../values/provider.ts'
import { Redaction } from '../values/redaction.ts'
import { Sector } from '../values/sector.ts'
import type { Profile } from './profile.ts'

const ProfileCodec: t.Type<Profile, unknown> = t.strict(
  {
    name: t.string,
    sector: Sector,
    provider: Provider,
    country: Country,
    localArea: orNull(t.string),
    parent: orNull(t.string),
    places: orNull(Count),
    models: t.readonlyArray(CommunityModel),
    entryCriteria: orNull(ContentRef),
    membersDecideAdmission: orNull(t.boolean),
    linkPerson: orNull(OpaqueId),
    programmeAccreditation: orNull(t.string)
  },
  'Profile'
)
const about = { community: CommunityId, on: PlainDate }
const described = { ...about, profile: ProfileCodec }
const erased = { ...about, cycle: orNull(Cycle), pieces: Count }
const piece = { ...about, evidence: EvidenceId }
const kept = {
  ...piece,
  title: ContentRef,
  file: ContentRef,
  redaction: Redaction,
  note: orNull(ContentRef),
  validUntil: orNull(PlainDate)
}

export const RegisterCommunity = t.strict({ type: t.literal('RegisterCommunity'), ...described })
export const ChangeProfile = t.strict({ type: t.literal('ChangeProfile'), ...described })
export const EraseWords = t.strict({ type: t.literal('EraseWords'), ...erased })
export const CommunityRegistered = t.strict({ type: t.literal('CommunityRegistered'), ...described })
export const ProfileChanged = t.strict({ type: t.literal('ProfileChanged'), ...described })
export const LinkPersonPlaceFellVacant = t.strict({
  type: t.literal('LinkPersonPlaceFellVacant'),
  ...about,
  fillBy: PlainDate
})
export const WordsErased = t.strict({ type: t.literal('WordsErased'), ...erased })
export const KeepEvidence = t.strict({ type: t.literal('KeepEvidence'), ...kept })
export const TakeOutEvidence = t.strict({ type: t.literal('TakeOutEvidence'), ...piece })
export const EvidenceKept = t.strict({ type: t.literal('EvidenceKept'), ...kept })
export const EvidenceTakenOut = t.strict({ type: t.literal('EvidenceTakenOut'), ...piece })
