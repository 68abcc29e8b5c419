package notesearch.server.settings;

import java.util.ArrayList;
import java.util.List;

/** The settings as the README's table. */
public final class OptionsTable {

    private OptionsTable() {}

    /** A Markdown table, each line ended by a line feed. */
    public static String markdown() {
        List<Setting<?>> rows = new ArrayList<>(Setting.ALL);
        rows.add(Setting.SETTINGS);
        StringBuilder table = new StringBuilder("| Flag | Variable | Default | |\n|---|---|---|---|\n");
        for (Setting<?> setting : rows) {
            table.append("| `").append(setting.flag());
            if (!setting.isSwitch()) {
                table.append(' ').append(setting.label());
            }
            table.append("` | `").append(setting.variable()).append("` | ");
            if (setting.standard() != null && !setting.isSwitch()) {
                table.append('`').append(setting.standard()).append('`');
            }
            table.append(" | ").append(setting.meaning()).append(" |\n");
        }
        return table.toString();
    }
}
