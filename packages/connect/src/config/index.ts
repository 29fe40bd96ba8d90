/**
 * Reads a `connect.yaml`.
 *
 * @module
 */
export { ConfigError, type ConfigProblem, printProblem } from './config-error.ts'
export { type Config, parseConfig } from './parse-config.ts'
