/** Invented names of communities, areas and organisations. No such place is known to us. */

// oxfmt-ignore
const houses = [
  'Ashmere', 'Bramwick', 'Cuddale', 'Dunlaw', 'Elderfoot', 'Fernbeck', 'Gorsley Top', 'Hazelrigg', 'Inchbarrow',
  'Juniper Hythe', 'Kestrelholm', 'Larkendale', 'Mossgarth', 'Nettlecroft', 'Oakenshaw Rise', 'Pennywort',
  'Quernstone', 'Rushymead', 'Saltwick', 'Tansyford', 'Underbarn', 'Vetchling', 'Wrensfold', 'Yarrowby'
]

const kinds: Readonly<Record<string, ReadonlyArray<string>>> = {
  ADTC: ['House', 'Day Community', 'Lodge'],
  CYP: ['School House', 'Farm', 'Children’s Home'],
  HMP: ['Wing', 'Unit'],
  Addiction: ['Recovery House', 'Project'],
  LD: ['Court', 'Community']
}

export const namesOf = (sector: string): ReadonlyArray<string> =>
  (kinds[sector] ?? []).flatMap(kind => houses.map(house => `${house} ${kind}`))

// oxfmt-ignore
export const areas = [
  'North Fells', 'Upper Wharne', 'Saltmarsh Coast', 'Eastmoor', 'Vale of Teme Water', 'Low Carrs', 'Hartside',
  'South Downlands', 'Fenmouth', 'Westerhope', 'Inner Port', 'Outer Port', 'Kingsholt', 'Merewold', 'Tarn Valley',
  'Islands'
]

export const overseas = [
  ['IE', 'Leinster North'],
  ['NL', 'Waterkant'],
  ['IT', 'Val Serena'],
  ['NO', 'Fjordnes'],
  ['AU', 'Red Gum Plains'],
  ['GR', 'Halkyon Bay']
] as const

const owners: Readonly<Record<string, ReadonlyArray<readonly [provider: string, parent: string]>>> = {
  ADTC: [
    ['nhs', 'Wharne Valley Mental Health Trust'],
    ['nhs', 'Fenmouth and Carrs Partnership Trust'],
    ['charity', 'Lantern Communities'],
    ['private', 'Hollin Care']
  ],
  CYP: [
    ['charity', 'Lantern Communities'],
    ['private', 'Rook and Wren Homes'],
    ['local-authority', 'Kingsholt Council'],
    ['education', 'Merewold Schools Trust'],
    ['private', 'Hollin Care']
  ],
  HMP: [['hm-prison-service', 'HM Prison Service']],
  Addiction: [
    ['charity', 'New Tide Recovery'],
    ['nhs', 'Wharne Valley Mental Health Trust']
  ],
  LD: [
    ['charity', 'Open Gate Trust'],
    ['local-authority', 'Eastmoor Council']
  ]
}
export const ownersOf = (sector: string): ReadonlyArray<readonly [provider: string, parent: string]> =>
  owners[sector] ?? []
