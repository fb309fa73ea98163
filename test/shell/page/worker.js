// As a service worker it would stay in the browser and answer in the place of the desk.
