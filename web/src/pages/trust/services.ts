/** Services that keep rows of their own. */
export const SERVICES = ['project-service', 'indicator-service', 'assessment-service'] as const
export type Service = (typeof SERVICES)[number]
