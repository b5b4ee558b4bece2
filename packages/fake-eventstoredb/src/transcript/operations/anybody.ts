/** A server without security takes anybody’s credentials; a client that has some makes a call of its own for each append. */
export const anybody = { credentials: { username: 'anybody', password: 'anything' } }
