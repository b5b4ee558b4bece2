/** Finance says how what a community buys is taxed, from a day on and with a reason. */
import { accept, refuse } from '../../aggregate.ts'
import type { SetTaxTreatment } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { Account } from '../state.ts'

export const setTaxTreatment = (command: SetTaxTreatment, state: Account): AccountDecision => {
  const { community, supply, treatment, reason, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const isSaid = state.treatments.some(
    one => one.supply === supply && one.treatment === treatment && one.on === on && one.reason === reason.commitment
  )
  if (isSaid) return accept()
  return accept({ type: 'TaxTreatmentSet', community, supply, treatment, reason, on })
}
