/** A text as it begins a sentence or stands in a cell of its own. */
export const capital = (text: string): string => text.replace(/^./, letter => letter.toUpperCase())
