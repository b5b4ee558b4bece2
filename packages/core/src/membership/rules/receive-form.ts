/** A form is received for an application under way. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReceiveForm } from '../commands.ts'
import type { Membership } from '../state.ts'
import type { MembershipDecision } from '../decision.ts'

export const receiveForm = ({ community, form, on }: ReceiveForm, state: Membership): MembershipDecision => {
  if (state.status !== 'Applied') return refuse({ type: 'NoApplication', community })
  if (state.forms.includes(form)) return accept()
  return accept({ type: 'FormReceived', community, form, on })
}
