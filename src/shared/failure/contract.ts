import { oc } from '@orpc/contract'
import { Failure } from './failure.ts'

/** The start of every procedure: it may end in a failure that people are told. */
export const procedure = oc.errors({ FAILURE: { data: Failure } })
