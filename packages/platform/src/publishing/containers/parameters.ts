import type { Container } from '../../world/records/containers.ts'
import type { ContainerParameters } from '../request/read-request.ts'

/** What a container was made with. */
export function parametersOf({ parameters }: Pick<Container, 'parameters'>): ContainerParameters {
  return JSON.parse(parameters) as ContainerParameters
}
