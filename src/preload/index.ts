import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** Hands the page its one port to the engine, and the path of a file that was dropped on it. */
ipcRenderer.on('studio-port', (event) => {
  window.postMessage({ type: 'studio-port' }, '*', event.ports)
})

contextBridge.exposeInMainWorld('desktop', {
  pathOf: (file: File) => webUtils.getPathForFile(file),
})
