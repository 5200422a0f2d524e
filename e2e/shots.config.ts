import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

/** Writes pictures of every screen to the folder shots at the top of the project. */
export default defineConfig({ ...base, testMatch: '*.shots.ts', timeout: 600_000 })
