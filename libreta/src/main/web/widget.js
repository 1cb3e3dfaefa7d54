// The door of the widget: <script type="module" src="…/widget.js"></script> and <libreta-chat></libreta-chat>.
import "./chat.js";
