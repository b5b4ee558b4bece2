/** The visiting team gives its feedback on a visit that was held, once. */
import { givingFeedback } from '../giving-feedback.ts'

export const giveTeamFeedback = givingFeedback('team')
