import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { fileURLToPath } from 'node:url'
import type { ProxyOptions } from 'vite'
import { defineConfig } from 'vitest/config'

// Development only: the running district that pages are tried against, and the machine client whose
// token stands in for a session. The built application knows neither.
const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:8080'
const keycloak = process.env.KEYCLOAK ?? 'http://127.0.0.1:8180'
const client = process.env.DEV_CLIENT

let token = { value: '', until: 0 }

async function devToken(): Promise<string> {
  if (client && Date.now() > token.until) {
    const answer = await fetch(`${keycloak}/realms/district-budget/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: client }),
    })
    const body = (await answer.json()) as { access_token: string; expires_in: number }
    token = { value: body.access_token, until: Date.now() + (body.expires_in - 10) * 1000 }
  }
  return token.value
}

const proxied: ProxyOptions = {
  target: gateway,
  configure(proxy) {
    proxy.on('proxyReq', (request) => {
      if (token.value) request.setHeader('Authorization', `Bearer ${token.value}`)
    })
  },
}

export default defineConfig({
  plugins: [
    vue(),
    Components({ dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    {
      name: 'dev-token',
      configureServer(server) {
        server.middlewares.use(async (_request, _response, next) => {
          await devToken()
          next()
        })
      },
    },
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': proxied, '/sign-in': proxied, '/sign-out': proxied },
  },
  build: {
    target: ['chrome94', 'firefox115'],
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    manifest: true,
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
})
