import DefaultTheme from 'vitepress/theme-without-fonts'
import 'virtual:tokens.css'
import './theme.css'

export default DefaultTheme
