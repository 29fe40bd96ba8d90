/** @type {import('next').NextConfig} */
export default {
  // It opens a database, and is not to be bundled.
  serverExternalPackages: ['@darkroom/platform'],
}
