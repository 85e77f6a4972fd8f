export default definePageConfig({
  navigationBarTitleText: '单位',
  // A native component; on h5 its twin is drawn instead.
  ...(process.env.TARO_ENV === 'weapp'
    ? { usingComponents: { 'contact-calendar': '../../../native/contact-calendar/index' } }
    : {}),
});
