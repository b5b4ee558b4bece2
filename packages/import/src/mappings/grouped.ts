/** Puts together what has the same name, in the order in which the names come up. */
export type Group<Item> = readonly [Item, ...ReadonlyArray<Item>]

export const grouped = <Item, Name extends string>(
  items: ReadonlyArray<Item>,
  nameOf: (item: Item) => Name
): ReadonlyMap<Name, Group<Item>> => {
  const groups = new Map<Name, [Item, ...Array<Item>]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}
