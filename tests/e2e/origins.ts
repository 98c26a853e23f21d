/** Where the browser tests find the production server and Vite's development server. */
export const port = Number(process.env['PARKFOLIO_TEST_PORT'] ?? 4189);
export const developmentPort = port + 1;
export const developmentOrigin = `http://127.0.0.1:${developmentPort}`;
