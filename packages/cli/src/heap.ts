/** How much garbage the program lets lie. Left alone, Node lets the heap grow to several times what is in use. */
import { setFlagsFromString } from 'node:v8'

const growth = (percent: number) => (): void => setFlagsFromString(`--heap-growing-percent=${percent}`)

/** To twice what is in use: less would cost time where history is followed. */
export const heapAsUsual = growth(100)
/** Several threads at once: a third more than is in use, which costs a rebuild no time that could be measured. */
export const heapKeptSmall = growth(30)
