import { reasonOf } from './system-error.ts'

/** Opens a file, or says which it is that cannot be opened, and what to do about it where that is known. */
export const openFile = <A>(file: string, open: (file: string) => A, remedy = ''): A => {
  try {
    return open(file)
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)}${remedy}`, { cause: error })
  }
}
