export const desktop = {
  quit: 'Quit',
  useBackup: 'Use that backup',
  stay: 'Stay here',
  quitAnyway: 'Cancel and quit',
  quitWhileRunning: 'Quit now?',
  quitWhileRunningDetail:
    'Work is still under way. Quitting cancels it; your recordings and edits are safe.',
}
