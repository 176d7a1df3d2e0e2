/// The page as swift-mustache reads it: `{{name}}` is escaped, `{{{name}}}` is markup that was made here. It is well-formed XML as well as HTML.
///
/// It stands in the program and not beside it, so that the command stays one file.
enum PageTemplate {
  static let page = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="{{policy}}"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="referrer" content="no-referrer"/>
    <meta name="generator" content="svodka"/>
    <link rel="icon" href="data:,"/>
    <title>{{pageTitle}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <a class="skip" href="#content">{{skip}}</a>
    <header>
    {{#logo}}
    <img class="sign" alt="" src="data:image/png;base64,{{picture}}"/>
    {{/logo}}
    <h1>{{title}}</h1>
    {{#town}}
    <p class="town">{{name}}</p>
    {{/town}}
    </header>
    <nav aria-label="{{contents}}">
    <ul>
    {{#links}}
    <li><a href="#{{target}}">{{text}}</a></li>
    {{/links}}
    </ul>
    </nav>
    <main id="content" tabindex="-1">
    {{#places}}
    {{#heading}}
    <h2 id="{{target}}">{{text}}</h2>
    {{/heading}}
    {{#sections}}
    {{> section}}
    {{/sections}}
    {{/places}}
    {{#closing}}
    {{> section}}
    {{/closing}}
    </main>
    <footer>
    {{#source}}
    <p>{{text}}</p>
    {{/source}}
    <p>{{made}}</p>
    </footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  static let section = """
    <section aria-labelledby="{{id}}">
    <h{{level}} id="{{id}}">{{title}}</h{{level}}>
    {{#paragraphs}}
    <p>{{text}}</p>
    {{/paragraphs}}
    {{#items}}
    <ul>
    {{#list}}
    <li>{{text}}</li>
    {{/list}}
    </ul>
    {{/items}}
    {{#tables}}
    {{> table}}
    {{/tables}}
    {{#charts}}
    <figure>
    <div class="wide" role="group" tabindex="0" aria-label="{{label}}">
    {{{svg}}}</div>
    </figure>
    {{/charts}}
    </section>

    """

  static let table = """
    <div class="wide" role="group" tabindex="0" aria-label="{{caption}}">
    <table data-sort="{{sort}}">
    <caption{{#isRepeated}} class="unseen"{{/isRepeated}}>{{caption}}</caption>
    <thead>
    <tr>{{#columns}}<th scope="col" class="{{kind}}">{{head}}</th>{{/columns}}</tr>
    </thead>
    {{#bodies}}
    <tbody{{#isTotal}} class="total"{{/isTotal}}>
    {{#group}}
    <tr class="group"><th scope="rowgroup" colspan="{{span}}">{{name}}</th></tr>
    {{/group}}
    {{#rows}}
    <tr><th scope="row">{{row}}</th>{{#cells}}<td class="{{kind}}">{{figure}}{{#base}} <span class="base">({{answers}})</span>{{/base}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    {{/bodies}}
    </table>
    </div>
    {{#notes}}
    <p class="note">{{text}}</p>
    {{/notes}}

    """
}
