/** Puts together what has the same name, in the order in which the names come up. */
export const grouped = <Item, Name extends string>(
  items: ReadonlyArray<Item>,
  nameOf: (item: Item) => Name
): ReadonlyMap<Name, ReadonlyArray<Item>> => {
  const groups = new Map<Name, Array<Item>>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}
