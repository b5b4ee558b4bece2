/** What makes a community a therapeutic one: rated by every member. */
import { entry, reworded } from './entry.ts'

export const coreStandards = [
  entry(1, 'communication participation', 'Everybody comes together in a community meeting on fixed days.'),
  entry(2, 'attachment relationships', 'Members look at how they feel in the light of how they get on with others.'),
  reworded(
    'Limits are spelled out, everybody knows them, and the community goes over them together at set times.',
    entry(1, 'containment responsibility', 'Limits are spelled out, and the community goes over them together.')
  ),
  entry(
    2,
    'balance process',
    'Members may try something that could go wrong when there is something to be learned by it.'
  ),
  entry(1, 'containment attachment', 'Members say that it is safe here to show distress.'),
  entry(2, 'communication relationships', 'Members tell one another what they feel, not only the staff.'),
  entry(1, 'responsibility respect', 'Whoever holds power in the community gives account of how it is used.'),
  entry(3, 'participation interdependence', 'Members take on different jobs in turn and learn from each.'),
  entry(2, 'relationships balance', 'Staff and client members share meals and leisure as well as planned groups.'),
  entry(2, 'respect relationships', 'People speak to each other as equals, without titles and without hurting.'),
  reworded(
    'Choices that touch everybody are made by everybody, and a record says how each was reached.',
    entry(2, 'participation responsibility', 'Choices that touch everybody are made by everybody.')
  ),
  entry(1, 'participation process', 'Those who lead make room for others to decide.'),
  entry(2, 'communication process', 'Anything that happens in the community may be talked about.'),
  entry(
    2,
    'process respect',
    'What people do and feel, even when it is hard to bear, is talked through rather than judged.'
  ),
  entry(2, 'responsibility interdependence', 'Looking after the place and each other is a task of all.')
]
