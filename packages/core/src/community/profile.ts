/** What is known of a community besides its membership. */
import type { CommunityModel } from '../values/community-model.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Country } from '../values/country.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { Provider } from '../values/provider.ts'
import type { Sector } from '../values/sector.ts'

/** `null` means not given. */
export interface Profile {
  readonly name: string
  readonly sector: Sector
  readonly provider: Provider
  readonly country: Country
  readonly localArea: string | null
  readonly parent: string | null
  readonly places: Count | null
  readonly models: ReadonlyArray<CommunityModel>
  readonly entryCriteria: ContentRef | null
  readonly membersDecideAdmission: boolean | null
  readonly linkPerson: OpaqueId | null
  /** The reference of the programme accreditation that a prison community holds. An outside fact, recorded and not decided. */
  readonly programmeAccreditation: string | null
}
