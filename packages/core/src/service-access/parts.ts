/** The parts that commands, events and states of access are made of. */

/** Outside systems of the network: the e-mail forum, and the Knowledge Hub. */
export type Service = 'forum' | 'hub'
