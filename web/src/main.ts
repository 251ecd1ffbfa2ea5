import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './theme/tokens.css'
import './theme/base.css'
import App from './App.vue'
import { i18n } from './i18n'
import { router } from './router'
import { keepSettings } from './state/settings'

keepSettings()
createApp(App).use(i18n).use(router).mount('#app')
