/** The network has one policy, kept in one stream. */
export const policyStream = (): string => 'policy'
