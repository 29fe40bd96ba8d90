/** What stands before the version and the id of a container in the path of an upload. */
export const uploadBase = '/ig-api-upload'
