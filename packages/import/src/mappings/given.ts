/** Of the columns that the fields of a command come from, those whose cells are not empty: an empty cell says nothing. */
export const given = (
  cells: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, string>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => !isEmpty(cells[column])))

const isEmpty = (cell: unknown): boolean => cell === null || (Array.isArray(cell) && cell.length === 0)
