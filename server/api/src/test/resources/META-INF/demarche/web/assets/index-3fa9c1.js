document.title = "The script of the tests";
