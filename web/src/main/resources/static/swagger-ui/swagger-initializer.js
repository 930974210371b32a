// The description is where this page is, below whatever path people reach both.
window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: new URL('../api/openapi', document.baseURI).href,
    dom_id: '#swagger-ui',
    deepLinking: false, // it puts links into buttons
    syntaxHighlight: { activated: false }, // in colours too pale to read
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    // There is one server, and the box to choose it has no name for those who hear the page.
    plugins: [() => ({ wrapComponents: { ServersContainer: () => () => null } })],
    layout: 'BaseLayout',
  });
};
