package notesearch.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import notesearch.server.settings.Setting;

/** The settings as the README's table. */
final class OptionsTable {

    private OptionsTable() {}

    /** A Markdown table, each line ended by a line feed. */
    static String markdown() {
        List<Setting<?>> rows = new ArrayList<>(Setting.ALL);
        rows.add(Setting.SETTINGS);
        StringBuilder table = new StringBuilder("| Flag | Variable | Default | Commands | |\n|---|---|---|---|---|\n");
        for (Setting<?> setting : rows) {
            table.append("| `").append(setting.flag());
            if (!setting.isSwitch()) {
                table.append(' ').append(setting.label());
            }
            table.append("` | `").append(setting.variable()).append("` | ");
            if (setting.standard() != null && !setting.isSwitch()) {
                table.append('`').append(setting.standard()).append('`');
            }
            table.append(" | ").append(commands(setting));
            table.append(" | ").append(setting.meaning()).append(" |\n");
        }
        return table.toString();
    }

    /** Those that have the flag. */
    private static String commands(Setting<?> setting) {
        List<String> names = CommandLineTool.commands().stream()
                .filter(command -> command.settings().contains(setting))
                .map(Command::name)
                .toList();
        return names.size() == CommandLineTool.commands().size()
                ? "all"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
