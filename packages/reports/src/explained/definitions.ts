/** By which sentence of the rulebook a figure of the national report counts: by the first name of its address, and for some the third. */
export const definitions = {
  D101: 'a member of a cycle is whose membership was in force on any day of it',
  D701: 'a review enters when its local report is final',
  D703: 'how much was erased is told',
  D801: 'n counts met, partly and not; not applicable and blank are out',
  D804: 'self and peer are compared over those that both rated',
  D901: 'a section pools ratings, and its n counts communities',
  D1001: 'change is shown for the same standard over everybody rated in each cycle, with both n',
  D1006: 'what became of last year’s action points is counted for the whole network',
  D1203: 'the chapter on prisons tells apart those under joint audit, those in the whole network, and both',
  D1902: 'a rate is counts × 365 / occupied place-days, over communities that returned both',
  D1907: 'participation counts visits by mode and places by role; one to four client members are hidden',
  D2030: 'the prison chapter tells of joint audits area by area, and of all areas together',
  D2712: 'who is accredited is counted whatever their number, and who held no award before'
} as const
type Definition = keyof typeof definitions

const chapters: Readonly<Record<string, Definition>> = {
  ...{ members: 'D101', reviews: 'D701', method: 'D701', participation: 'D1907', erased: 'D703' },
  ...{ standards: 'D801', mostMet: 'D801', leastMet: 'D801', sections: 'D901', selfAndPeer: 'D804' },
  ...{ outcomes: 'D1902', accreditation: 'D2712', themes: 'D701', lastYear: 'D1006' }
}
const inPrisons: Readonly<Record<string, Definition>> = { ...chapters, audits: 'D2030', members: 'D1203' }

const ruleFor = ([chapter = '', name = '', third]: ReadonlyArray<string>): Definition => {
  if (chapter === 'hmp') return inPrisons[name] ?? 'D1203'
  return third === 'change' ? 'D1001' : (chapters[chapter] ?? 'D701')
}

/** The rule by its number, and its sentence. */
export const definitionOf = (at: ReadonlyArray<string>): string => {
  const rule = ruleFor(at)
  return `${rule}: ${definitions[rule]}`
}
