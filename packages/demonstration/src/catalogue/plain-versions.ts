/**
 * Standards in plain words, by the words of the standard that each puts plainly: for those who read with difficulty. Our own
 * wording. A standard without one here is read as it is.
 */
const plainVersions: ReadonlyArray<readonly [text: string, plain: string]> = [
  [
    'Everybody comes together in a community meeting on fixed days.',
    'We all meet. It is on the same days each week, so everybody knows when.'
  ],
  [
    'Members look at how they feel in the light of how they get on with others.',
    'How we feel has to do with the people around us. We think about that together.'
  ],
  [
    'Limits are spelled out, everybody knows them, and the community goes over them together at set times.',
    'There are rules. Everybody knows them. From time to time we all look at them again.'
  ],
  [
    'Members may try something that could go wrong when there is something to be learned by it.',
    'We may try new things. If it does not work, we learn from it.'
  ],
  ['Members say that it is safe here to show distress.', 'You can cry or be upset here. Nobody will hurt you for it.'],
  [
    'Members tell one another what they feel, not only the staff.',
    'We tell each other how we feel. We do not only tell the staff.'
  ],
  [
    'Whoever holds power in the community gives account of how it is used.',
    'Some people can decide more than others. They tell us what they decide, and why.'
  ],
  [
    'Members take on different jobs in turn and learn from each.',
    'We all have jobs here. After a while we swap, so that we learn something new.'
  ],
  [
    'Staff and client members share meals and leisure as well as planned groups.',
    'We eat together. We have free time together. Staff are there, too.'
  ],
  [
    'People speak to each other as equals, without titles and without hurting.',
    'We use first names. We do not talk down to each other, and we do not hurt each other.'
  ],
  [
    'Choices that touch everybody are made by everybody, and a record says how each was reached.',
    'If something is about all of us, we all decide. It is written down how we did.'
  ],
  ['Those who lead make room for others to decide.', 'Leaders step back, so that others can decide.'],
  ['Anything that happens in the community may be talked about.', 'You can talk about anything that happens here.'],
  [
    'What people do and feel, even when it is hard to bear, is talked through rather than judged.',
    'Sometimes people do things that are hard for the others. We talk about it. We do not just say that it was bad.'
  ],
  [
    'Looking after the place and each other is a task of all.',
    'We all look after the house. We all look after each other.'
  ]
]
const byText = new Map(plainVersions)

/** Empty where there is none. */
export const plainVersionOf = (text: string): string => byText.get(text) ?? ''
