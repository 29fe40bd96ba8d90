/** The tenant of what concerns whoever runs connect. No API key belongs to it: its endpoints are made by the operator only. */
export const operatorTenant = 'operator'
