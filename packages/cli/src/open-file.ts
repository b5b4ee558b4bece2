/** Opens a file, or says which it is that cannot be opened, and what to do about it where that is known. */
export const openFile = <A>(file: string, open: (file: string) => A, remedy = ''): A => {
  try {
    return open(file)
  } catch (error) {
    const says = error instanceof Error ? error.message : 'it cannot be opened'
    throw new Error(`${file}: ${says}${remedy}`, { cause: error })
  }
}
